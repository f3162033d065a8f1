import { msg } from '@lit/localize';

/** Which panel lies beside the room. */
export type Side = 'none' | 'chat' | 'people' | 'door' | 'notes';

/** The name of a panel and of the button that closes it; the waiting room is always there and has none. */
export function sideWords(side: Side): { readonly name: string; readonly close: string } {
  switch (side) {
    case 'chat':
      return { name: msg('Chat'), close: msg('Close chat') };
    case 'notes':
      return { name: msg('Notes'), close: msg('Close notes') };
    case 'people':
      return { name: msg('People'), close: msg('Close people') };
    case 'door':
    case 'none':
      return { name: '', close: '' };
  }
}
