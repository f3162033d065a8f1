import { msg, str } from '@lit/localize';
import type { ClientMessage } from '../signal/protocol.gen';
import type { Considering } from './considering';
import { shortened } from '../platform/text';

/** A question with at most one text field, and the message that is sent after a yes. */
export interface Asking {
  readonly heading: string;
  readonly text: string;
  readonly confirm: string;
  readonly reasonLabel: string;
  /** The act takes nothing from anybody. */
  readonly harmless?: true;
  readonly then: (reason: string) => ClientMessage;
}

/** The question before an act that needs a yes and perhaps a reason; null where another dialog asks. */
export function askingOf(considering: Considering): Asking | null {
  switch (considering.what) {
    case 'turn-away': {
      const { participant } = considering;
      return {
        heading: msg(str`Turn ${considering.name} away?`),
        text: msg('They read your reason on their screen.'),
        confirm: msg('Turn away'),
        reasonLabel: msg('Reason, for them to read'),
        then: (reason) => ({ type: 'turn-away', participant, reason }),
      };
    }
    case 'blank': {
      const { id: participant, name } = considering.person;
      return {
        heading: msg(str`Pause sound and picture of ${name}?`),
        text: msg(
          'Microphone and camera go off and stay off until you lift it. They read your words; the others see only that it is paused.',
        ),
        confirm: msg('Pause sound and picture'),
        reasonLabel: msg('Explanation, for them to read'),
        then: (explanation) => ({ type: 'blank', participant, blanked: true, explanation }),
      };
    }
    case 'hand-over': {
      const { id: participant, name } = considering.person;
      return {
        heading: msg(str`Hand over to ${name}?`),
        text: msg(str`${name} leads the session from then on. You keep your permissions.`),
        confirm: msg('Hand over'),
        reasonLabel: '',
        harmless: true,
        then: () => ({ type: 'hand-over', participant }),
      };
    }
    case 'delete-line':
      return {
        heading: msg('Delete this line?'),
        text: msg(
          str`${considering.name} wrote: “${shortened(considering.text, 120)}” It disappears for everybody and cannot be brought back.`,
        ),
        confirm: msg('Delete'),
        reasonLabel: '',
        then: () => ({ type: 'delete-chat-line', line: considering.line }),
      };
    case 'end':
      return {
        heading: msg('End the session for everyone?'),
        text: msg('Everybody leaves the room and attendance is closed. This cannot be undone.'),
        confirm: msg('Yes, end for everyone'),
        reasonLabel: '',
        then: () => ({ type: 'end-session' }),
      };
    default:
      return null;
  }
}
