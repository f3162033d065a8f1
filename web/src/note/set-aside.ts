import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { SetAside } from './conflict';

/** Text that was not chosen in a conflict. It stays on this page until it is closed, to be read and copied. */
export function setAsideBox(aside: readonly SetAside[]): TemplateResult | typeof nothing {
  if (aside.length === 0) return nothing;
  return html`<details class="set-aside">
    <summary>${msg(str`Set aside on this page (${aside.length})`)}</summary>
    <p class="small quiet">
      ${msg('Not part of the note. Copy what you still need; it is gone when this page is closed.')}
    </p>
    ${aside.map(
      (piece) =>
        html`<h3>
            ${piece.title}, ${piece.whose === 'mine' ? msg('your version') : msg('the other version')}
          </h3>
          <p class="note-words">${piece.text}</p>`,
    )}
  </details>`;
}
