import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LightElement } from '../../platform/element';
import type { AgendaItem } from '../../signal/protocol.gen';
import './agenda-list.css';

/** The agenda of the session, with the present item marked. */
@customElement('vesper-agenda')
export class AgendaList extends LightElement {
  @property({ attribute: false }) items: readonly AgendaItem[] = [];
  @property() topic = '';

  override render() {
    if (this.items.length === 0) return nothing;
    return html`
      <h2>${msg('Agenda')}</h2>
      <ol class="agenda">
        ${this.items.map(
          (item) =>
            html`<li aria-current=${item.title === this.topic ? 'step' : 'false'}>
              <span>${item.title}</span> <span class="quiet">${msg(str`${item.minutes} min`)}</span>
            </li>`,
        )}
      </ol>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-agenda': AgendaList;
  }
}
