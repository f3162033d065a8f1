import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { LightElement } from '../platform/element';
import '../platform/icons';
import { isStaff, type Tonight } from '../schedule/tonight';

interface Ending {
  readonly icon: string;
  readonly title: string;
  readonly words: string;
  readonly again?: 'come-back' | 'use-here' | 'sign-in';
}

const endings: Readonly<Record<string, Ending>> = {
  ended: {
    icon: 'moon',
    title: 'The evening has ended',
    words: 'Thank you for being here. Take good care of yourself.',
  },
  left: {
    icon: 'moon',
    title: 'You left',
    words: 'Your microphone and camera are off. You can come back while the evening lasts.',
    again: 'come-back',
  },
  removed: {
    icon: 'info',
    title: 'You are not in the room any more',
    words: 'You cannot come back in this evening. Your program will be in touch; you can also call them.',
  },
  replaced: {
    icon: 'copy',
    title: 'You are in the room on another device',
    words: 'Microphone and camera on this device are off.',
    again: 'use-here',
  },
  'turned-away': {
    icon: 'door',
    title: 'You cannot come in right now',
    words: 'Your facilitator wrote to you:',
    again: 'come-back',
  },
  'access-ended': {
    icon: 'lock',
    title: 'You have been signed out',
    words:
      'Your microphone and camera are off. If you think this is a mistake, sign in again or call your program.',
    again: 'sign-in',
  },
  'time-over': {
    icon: 'moon',
    title: 'Your time here is over',
    words: 'Thank you for being here. Your microphone and camera are off.',
  },
  broken: {
    icon: 'warning',
    title: 'The connection broke',
    words: 'Your microphone and camera are off. Please try to come back in.',
    again: 'come-back',
  },
};

/** How an evening ends for one person. The words are neutral: somebody may be looking over a shoulder. */
@customElement('vesper-final')
export class FinalStep extends LightElement {
  @property({ attribute: false }) how = 'ended';
  @property({ attribute: false }) reason: string | null = null;
  @property({ attribute: false }) evening: Tonight | null = null;

  #words(ending: Ending): string {
    const staff = this.evening !== null && isStaff(this.evening);
    return staff && this.how === 'ended'
      ? 'Attendance is closed. The notes are waiting for you.'
      : ending.words;
  }

  override render() {
    const ending = endings[this.how];
    if (!ending) return nothing;
    const path = `/app/s/${encodeURIComponent(this.evening?.sessionId ?? '')}`;
    return html`
      <section class="page narrow final">
        <div class="final-icon" aria-hidden="true"><wa-icon name=${ending.icon}></wa-icon></div>
        <h1>${ending.title}</h1>
        <p class="lead">${this.#words(ending)}</p>
        ${this.reason ? html`<blockquote class="card">${this.reason}</blockquote>` : nothing}
        ${
          this.evening && isStaff(this.evening) && ending.again !== 'sign-in'
            ? html`<div class="actions center">
                <a class="button-link" href="${path}/sheet"><wa-icon name="sheet"></wa-icon>Attendance</a>
                <a class="button-link" href="${path}/notes"><wa-icon name="note"></wa-icon>Notes</a>
              </div>`
            : nothing
        }
        <div class="actions center">
          ${
            ending.again === 'come-back'
              ? html`<wa-button variant="brand" @click=${() => this.tell('retry')}>Come back in</wa-button>`
              : nothing
          }
          ${
            ending.again === 'use-here'
              ? html`<wa-button variant="brand" @click=${() => this.tell('take-over')}
                  >Use this device</wa-button
                >`
              : nothing
          }
          ${
            ending.again === 'sign-in'
              ? html`<a class="button-link primary" href="/app/" target="_self">Sign in</a>`
              : html`<a class="button-link" href="/app/">Back to tonight</a>`
          }
        </div>
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-final': FinalStep;
  }
}
