const KEY = 'vesper.shortcuts';

/** Single-key shortcuts disturb people who control the page by voice, so they can be turned off on this device. */
export function shortcutsOn(): boolean {
  return localStorage.getItem(KEY) !== 'off';
}

export function turnShortcuts(on: boolean): void {
  localStorage.setItem(KEY, on ? 'on' : 'off');
}

export type Shortcut = 'microphone' | 'camera' | 'hand';

const keys: Readonly<Record<string, Shortcut>> = { m: 'microphone', v: 'camera', h: 'hand' };

/** The shortcut of a key; null while somebody types, holds a modifier, or a dialog or menu has the keyboard. */
export function shortcutOf(event: KeyboardEvent): Shortcut | null {
  if (!shortcutsOn() || event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
    return null;
  const target = event.composedPath()[0];
  if (target instanceof HTMLElement) {
    if (target.isContentEditable || target.matches('input, textarea, select')) return null;
    if (target.closest('dialog, [role="menu"], [role="dialog"]')) return null;
  }
  if (document.querySelector('wa-dialog[open], wa-dropdown[open]')) return null;
  return keys[event.key] ?? null;
}
