import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { LightElement } from '../platform/element';
import '../platform/icons';
import { isStaff, type Tonight } from '../schedule/tonight';
import type { Ended } from './live-step';

interface Ending {
  readonly icon: string;
  readonly title: string;
  readonly words: string;
  readonly again?: 'come-back' | 'use-here' | 'sign-in';
}

function endingOf(how: Ended): Ending {
  switch (how) {
    case 'ended':
      return {
        icon: 'moon',
        title: msg('The session has ended'),
        words: msg('Thank you for being here. Take good care of yourself.'),
      };
    case 'left':
      return {
        icon: 'moon',
        title: msg('You left'),
        words: msg('Your microphone and camera are off. You can come back as long as the session lasts.'),
        again: 'come-back',
      };
    case 'removed':
      return {
        icon: 'info',
        title: msg('You have been removed from this session'),
        words: msg(
          'You cannot come back to this session. Your program will be in touch; you can also call them.',
        ),
      };
    case 'replaced':
      return {
        icon: 'copy',
        title: msg('You are in the room on another device'),
        words: msg('Microphone and camera on this device are off.'),
        again: 'use-here',
      };
    case 'turned-away':
      return {
        icon: 'door',
        title: msg('You cannot come in right now'),
        words: msg('Your facilitator wrote to you:'),
        again: 'come-back',
      };
    case 'access-ended':
      return {
        icon: 'lock',
        title: msg('You have been signed out'),
        words: msg(
          'Your microphone and camera are off. If you think this is a mistake, sign in again or call your program.',
        ),
        again: 'sign-in',
      };
    case 'time-over':
      return {
        icon: 'moon',
        title: msg('Your time here is over'),
        words: msg('Thank you for being here. Your microphone and camera are off.'),
      };
    case 'broken':
      return {
        icon: 'warning',
        title: msg('The connection was lost'),
        words: msg('Your microphone and camera are off. Please try to come back in.'),
        again: 'come-back',
      };
  }
}

/** The last page of a session for one person. The words are calm: somebody may look over the shoulder. */
@customElement('vesper-final')
export class FinalStep extends LightElement {
  @property({ attribute: false }) how: Ended = 'ended';
  @property({ attribute: false }) reason: string | null = null;
  @property({ attribute: false }) session: Tonight | null = null;

  #words(ending: Ending): string {
    const staff = this.session !== null && isStaff(this.session);
    return staff && this.how === 'ended'
      ? msg('Attendance is closed. The notes are waiting for you.')
      : ending.words;
  }

  override render() {
    const ending = endingOf(this.how);
    const path = `/app/s/${encodeURIComponent(this.session?.sessionId ?? '')}`;
    return html`
      <section class="page narrow final">
        <div class="final-icon" aria-hidden="true"><wa-icon name=${ending.icon}></wa-icon></div>
        <h1>${ending.title}</h1>
        <p class="lead">${this.#words(ending)}</p>
        ${this.reason ? html`<blockquote class="card">${this.reason}</blockquote>` : nothing}
        ${
          this.session && isStaff(this.session) && ending.again !== 'sign-in'
            ? html`<div class="actions center">
                <a class="button-link" href="${path}/sheet"
                  ><wa-icon name="sheet"></wa-icon>${msg('Attendance')}</a
                >
                <a class="button-link" href="${path}/notes"><wa-icon name="note"></wa-icon>${msg('Notes')}</a>
              </div>`
            : nothing
        }
        <div class="actions center">
          ${
            ending.again === 'come-back'
              ? html`<wa-button variant="brand" @click=${() => this.tell('retry')}
                  >${msg('Come back in')}</wa-button
                >`
              : nothing
          }
          ${
            ending.again === 'use-here'
              ? html`<wa-button variant="brand" @click=${() => this.tell('take-over')}
                  >${msg('Use this device')}</wa-button
                >`
              : nothing
          }
          ${
            ending.again === 'sign-in'
              ? html`<a class="button-link primary" href="/app/" target="_self">${msg('Sign in')}</a>`
              : html`<a class="button-link" href="/app/">${msg('Back to your sessions')}</a>`
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
