/** Announces a sentence to screen readers. There is one live region, so that nothing is announced twice. */
export function announce(sentence: string): void {
  const region = document.getElementById('announcements');
  if (!region) return;
  const line = document.createElement('p');
  line.textContent = sentence;
  region.append(line);
  while (region.childElementCount > 4) region.firstElementChild?.remove();
}
