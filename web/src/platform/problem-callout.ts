import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import '@awesome.me/webawesome/dist/components/button/button.js';
import './callout';
import { inOneLine, type Problem } from './problem';

/** A refusal of the server with its sentences and, where it may help, a button to try again. */
export function problemCallout(problem: Problem, retry?: () => void): TemplateResult {
  return html`<vesper-callout tone="stop" icon="warning" role="alert">
    <div>
      <p>${inOneLine(problem)}</p>
      ${retry ? html`<p><wa-button size="s" @click=${retry}>${msg('Try again')}</wa-button></p>` : nothing}
    </div>
  </vesper-callout>`;
}
