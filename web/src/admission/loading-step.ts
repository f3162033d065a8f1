import { msg } from '@lit/localize';
import { html } from 'lit';

/** Shown while nothing is known yet; `slow` after the connection was lost on the way in. */
export function loadingStep(slow: boolean) {
  return html`<section class="page narrow">
    <h1 class="quiet">${msg('One moment')}</h1>
    <p role="status">
      ${
        slow
          ? msg('It takes longer than usual. We try again by ourselves; you do not need to do anything.')
          : msg('We are getting everything ready.')
      }
    </p>
  </section>`;
}
