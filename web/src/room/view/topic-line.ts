import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LightElement } from '../../platform/element';
import { Ticking } from '../../platform/ticking';
import type { Inside } from '../state/state';
import { topicTime } from '../session/topic-time';

/** The present topic and its time. */
@customElement('vesper-topic-line')
export class TopicLine extends LightElement {
  @property({ attribute: false }) room: Inside | null = null;
  /** Text when there is no topic; empty for everybody but facilitators. */
  @property() none = '';
  readonly #clock = new Ticking(this);

  override render() {
    const room = this.room;
    if (!room) return nothing;
    if (!room.topic) return this.none ? html`<span class="quiet">${this.none}</span>` : nothing;
    const time = topicTime(room.topicSince, room.topicUntil, this.#clock.now + room.clockAhead);
    return html`
      <span class="visually-hidden">${msg('Topic:')} </span><span>${room.topic}</span>
      ${
        time.is === 'none'
          ? nothing
          : html`<span class="topic-time quiet tabular" data-is=${time.is} aria-hidden="true"
              >${time.words}</span
            >`
      }
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-topic-line': TopicLine;
  }
}
