import type { ChatLine, ParticipantId } from '../../signal/protocol.gen';

/**
 * What somebody is writing to the group. A sent line stays in the box until its echo is there: if the connection goes in
 * between, nothing that was written is lost and nothing is said twice.
 */
export class ChatDraft {
  text = '';
  /** The line on its way, and the last line there was when it went. */
  #sent: { readonly text: string; readonly after: number } | null = null;

  /** Whether a line is on its way. */
  get waits(): boolean {
    return this.#sent !== null;
  }

  /** What to send now; null when there is nothing, or something is on its way. */
  take(lines: readonly ChatLine[]): string | null {
    const text = this.text.trim();
    if (text === '' || this.waits) return null;
    this.#sent = { text, after: lines.at(-1)?.id ?? 0 };
    return text;
  }

  /** It was not taken: it stays in the box and may be sent again. */
  giveBack(): void {
    this.#sent = null;
  }

  /** Follows the chat: our own line among what is new is the echo; what was typed since stays. True on a change. */
  follow(lines: readonly ChatLine[], you: ParticipantId): boolean {
    const sent = this.#sent;
    if (!sent || !lines.some((line) => line.id > sent.after && line.from === you && line.text === sent.text))
      return false;
    this.#sent = null;
    const typed = this.text.trimStart();
    this.text = typed.startsWith(sent.text) ? typed.slice(sent.text.length).trimStart() : this.text;
    return true;
  }
}
