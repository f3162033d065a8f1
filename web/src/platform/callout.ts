import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LightElement } from './element';
import './icons';

/** How urgent a callout is; never told by colour alone, the icon and the words say it, too. */
export type Tone = 'note' | 'good' | 'care' | 'stop';

/** A box around words that must not be overlooked, with an icon before them. Its children are the words. */
@customElement('vesper-callout')
export class Callout extends LightElement {
  @property({ reflect: true }) tone: Tone = 'note';
  @property() icon = '';

  override render() {
    return this.icon ? html`<wa-icon name=${this.icon}></wa-icon>` : nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-callout': Callout;
  }
}
