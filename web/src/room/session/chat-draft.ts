import type { ChatLine, ParticipantId } from '../../signal/protocol.gen';
import { stripped, strippedAtStart } from '../../platform/text';

/**
 * The text that somebody is writing to the group. A sent text stays in the box until the server has echoed it. If the
 * connection breaks in between, nothing is lost and nothing is sent twice.
 */
export class ChatDraft {
  text = '';
  /** The text that was sent without an echo yet, and the id of the last line before it. */
  #sent: { readonly text: string; readonly after: number } | null = null;

  /** Whether a text was sent and has no echo yet. */
  get waits(): boolean {
    return this.#sent !== null;
  }

  /** The text to send now; null when there is none or one has no echo yet. */
  take(lines: readonly ChatLine[]): string | null {
    const text = stripped(this.text);
    if (text === '' || this.waits) return null;
    this.#sent = { text, after: lines.at(-1)?.id ?? 0 };
    return text;
  }

  /** The text was not accepted: it stays in the box and can be sent again. */
  giveBack(): void {
    this.#sent = null;
  }

  /**
   * Reads new lines: our own line with the sent text is the echo. Words that were typed since stay. Returns true on a
   * change.
   */
  follow(lines: readonly ChatLine[], you: ParticipantId): boolean {
    const sent = this.#sent;
    if (!sent || !lines.some((line) => line.id > sent.after && line.from === you && line.text === sent.text))
      return false;
    this.#sent = null;
    const typed = strippedAtStart(this.text);
    this.text = typed.startsWith(sent.text) ? strippedAtStart(typed.slice(sent.text.length)) : this.text;
    return true;
  }
}
