/** Light, dark, or as the device has it. The choice stays on this device; nothing else is kept there. */
export type Theme = 'auto' | 'light' | 'dark';

const KEY = 'vesper.theme';
const order: readonly Theme[] = ['auto', 'light', 'dark'];

export function theme(): Theme {
  const kept = localStorage.getItem(KEY);
  return order.find((each) => each === kept) ?? 'auto';
}

export function applyTheme(choice: Theme = theme()): void {
  localStorage.setItem(KEY, choice);
  if (choice === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = choice;
}

export function nextTheme(choice: Theme): Theme {
  return order[(order.indexOf(choice) + 1) % order.length] ?? 'auto';
}
