/** Moves the focus to the page's or step's heading, so that a keyboard or a screen reader starts where the eyes do. */
export function focusHeading(within: ParentNode): void {
  const heading = within.querySelector<HTMLElement>('h1, h2');
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: false });
}
