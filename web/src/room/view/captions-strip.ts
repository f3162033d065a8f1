import { msg } from '@lit/localize';
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { LightElement } from '../../platform/element';
import '../../platform/icons';
import { stripped } from '../../platform/text';
import type { Inside } from '../state/state';
import './captions-strip.css';

const LONGEST = 500;

/** The captions for people who read better than they hear, and the field in which a captioner writes them. */
@customElement('vesper-captions')
export class CaptionsStrip extends LightElement {
  @property({ attribute: false }) room: Inside | null = null;
  /** Sends a line; false when there is no connection, and the text must stay. */
  @property({ attribute: false }) send: (text: string) => boolean = () => false;
  @state() private waits = false;

  override render() {
    const room = this.room;
    if (!room) return nothing;
    const lines = room.course.captions;
    const writes = room.you.role === 'captioner';
    if (lines.length === 0 && !writes) return nothing;
    return html`
      <section class="captions" aria-label=${msg('Captions')}>
        <ol class="captions-lines" tabindex="0">
          ${repeat(
            lines,
            (line) => line.id,
            (line) => html`<li>${line.text}</li>`,
          )}
        </ol>
        ${writes ? this.#form() : nothing}
      </section>
    `;
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('room')) return;
    const list = this.querySelector('.captions-lines');
    if (list) list.scrollTop = list.scrollHeight;
  }

  #form() {
    return html`
      <form class="captions-form" @submit=${this.#write}>
        <label class="visually-hidden" for="caption-text">${msg('Caption for everybody')}</label>
        <input
          id="caption-text"
          class="input"
          autocomplete="off"
          maxlength=${LONGEST}
          placeholder=${msg('Type the caption')}
        />
        <wa-button type="submit" variant="brand">${msg('Show')}</wa-button>
        ${
          this.waits
            ? html`<p class="captions-waits" role="status">
                ${msg('Not sent yet: the connection is gone.')}
              </p>`
            : nothing
        }
      </form>
    `;
  }

  #write(event: Event): void {
    event.preventDefault();
    const field = this.querySelector<HTMLInputElement>('#caption-text');
    const text = stripped(field?.value);
    if (!field || text === '') return;
    this.waits = !this.send(text);
    if (!this.waits) field.value = '';
    field.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-captions': CaptionsStrip;
  }
}
