import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LightElement } from '../platform/element';
import '../room/view/ask-dialog';
import type { ClientMessage } from '../signal/protocol.gen';
import { askingOf, type Asking } from './asking';
import type { Considering } from './considering';
import './minutes-dialog';
import './remove-dialog';
import type { Removal } from './remove-dialog';

/**
 * The dialogs of the cockpit. They lie directly in the room and not in a panel: a panel may be hidden on a phone, and
 * its dialogs with it.
 */
@customElement('vesper-second-step')
export class SecondStep extends LightElement {
  @property({ attribute: false }) considering: Considering | null = null;
  /** Kept while a dialog closes, so that its words do not disappear under the reader's eyes. */
  #asking: Asking | null = null;
  #shown: Considering | null = null;

  protected override willUpdate(): void {
    if (!this.considering) return;
    this.#shown = this.considering;
    this.#asking = askingOf(this.considering) ?? this.#asking;
  }

  override render() {
    const { considering } = this;
    const asking = this.#asking;
    const person = this.#shown && 'person' in this.#shown ? this.#shown.person : null;
    const minutes = considering?.what === 'step-out' || considering?.what === 'break';
    const aside = this.#shown?.what === 'step-out';
    return html`
      ${
        asking
          ? html`<vesper-ask
              .open=${considering !== null && askingOf(considering) !== null}
              question=${asking.heading}
              text=${asking.text}
              reason-label=${asking.reasonLabel}
              confirm=${asking.confirm}
              variant=${asking.harmless ? 'brand' : 'danger'}
              @cancelled=${this.#done}
              @confirmed=${(event: CustomEvent<string>) => this.#ask(asking.then(event.detail))}
            ></vesper-ask>`
          : nothing
      }
      <vesper-remove-dialog
        .open=${considering?.what === 'remove'}
        name=${person?.name ?? ''}
        @cancelled=${this.#done}
        @confirmed=${this.#remove}
      ></vesper-remove-dialog>
      <vesper-minutes-dialog
        .open=${minutes}
        .usual=${aside ? 5 : 10}
        question=${aside ? msg(str`Step out with ${person?.name ?? ''}?`) : msg('Break for everybody?')}
        text=${
          aside
            ? msg(
                'The two of you are alone; nobody else sees or hears you. The group sees “back soon”. You both come back by yourselves when the time is up.',
              )
            : msg('All microphones and cameras go off together. The minutes of a break are not counted.')
        }
        confirm=${aside ? msg('Step out') : msg('Start the break')}
        @cancelled=${this.#done}
        @confirmed=${this.#minutes}
      ></vesper-minutes-dialog>
    `;
  }

  #remove(event: CustomEvent<Removal>): void {
    const { considering } = this;
    if (considering?.what !== 'remove') return;
    this.#ask({ type: 'remove', participant: considering.person.id, ...event.detail });
  }

  #minutes(event: CustomEvent<number>): void {
    const { considering } = this;
    if (considering?.what === 'break') this.#ask({ type: 'start-break', minutes: event.detail });
    if (considering?.what === 'step-out')
      this.#ask({ type: 'step-out', participant: considering.person.id, minutes: event.detail });
  }

  #ask(message: ClientMessage): void {
    this.tell<ClientMessage>('ask', message);
    this.#done();
  }

  readonly #done = (): void => this.tell('considered');
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-second-step': SecondStep;
  }
}
