/** Says something to people who listen to the page instead of looking at it. One region, so that nothing is said twice. */
export function announce(sentence: string): void {
  const region = document.getElementById('announcements');
  if (!region) return;
  const line = document.createElement('p');
  line.textContent = sentence;
  region.append(line);
  while (region.childElementCount > 4) region.firstElementChild?.remove();
}
