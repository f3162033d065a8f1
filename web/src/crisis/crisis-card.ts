import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LightElement } from '../platform/element';
import '../platform/icons';
import type { CrisisCard } from './crises-server';
import { telephone } from './telephone';

/** The crisis line of the United States; shown before anything is loaded. */
const LIFELINE = '988';

/** The crisis plan: where somebody is and whom to call, with big buttons. 988 is shown before anything is loaded. */
@customElement('vesper-crisis-card')
export class CrisisCardView extends LightElement {
  @property({ attribute: false }) card: CrisisCard | null = null;
  @property() name = '';

  override render() {
    const { card } = this;
    const name = card?.groupName ?? this.name;
    return html`
      <div class="crisis-card">
        ${card ? this.#where(card) : html`<p role="status">${msg(str`Looking up where ${name} is …`)}</p>`}
        <ul class="crisis-calls">
          ${
            card
              ? html`
                  ${this.#call(card.localNumber, msg(str`Emergency services${card.place ? `, ${card.place}` : ''}`), true)}
                  ${card.callBack ? this.#call(card.callBack, msg(str`Call ${name} back`)) : missing(msg(str`${name} gave no call-back number.`))}
                  ${
                    card.contactPhone
                      ? this.#call(
                          card.contactPhone,
                          msg(str`Emergency contact${card.contactName ? `: ${card.contactName}` : ''}`),
                        )
                      : missing(msg('No emergency contact is known.'))
                  }
                `
              : nothing
          }
          ${this.#call(card?.lifeline ?? LIFELINE, msg('Suicide and crisis line'))}
        </ul>
      </div>
    `;
  }

  #where(card: CrisisCard) {
    return html`
      <p class="crisis-name">
        ${card.legalName} <span class="quiet">${msg(str`in the group as ${card.groupName}`)}</span>
      </p>
      <p class="crisis-where">
        <wa-icon name="pin"></wa-icon>
        <span
          >${card.location ?? msg('Nobody wrote down where they are. Please ask.')}
          ${card.place ? html`<br />${card.place}` : nothing}</span
        >
      </p>
    `;
  }

  #call(number: string, words: string, first = false) {
    return html`<li>
      <a class="crisis-call" data-first=${first} href=${telephone(number)}>
        <wa-icon name="phone"></wa-icon>
        <span class="crisis-words">${words}</span>
        <strong>${number}</strong>
      </a>
    </li>`;
  }
}

function missing(words: string) {
  return html`<li class="crisis-missing"><wa-icon name="warning"></wa-icon>${words}</li>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-crisis-card': CrisisCardView;
  }
}
