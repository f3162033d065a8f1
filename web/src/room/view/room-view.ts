import { msg } from '@lit/localize';
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '../../platform/callout';
import { LightElement } from '../../platform/element';
import { announce } from '../../platform/announce';
import '../../platform/icons';
import { deviceNews } from '../../media/own-media';
import type { Tonight } from '../../schedule/tonight';
import type { ClientMessage } from '../../signal/protocol.gen';
import type { ConnectionStatus } from '../../signal/room-connection';
import { ownZone } from '../../platform/time';
import { ChatDraft } from '../session/chat-draft';
import type { LiveRoom } from '../session/live-room';
import { isFacilitator, type Inside, type RoomState } from '../state/state';
import { chatAudience, whyChatIsPaused } from './own-words';
import { returnWords, type Cut } from './return-words';
import { shortcutOf } from './shortcuts';
import { sideWords, type Side } from './side';
import './captions-strip';
import './chat-panel';
import './controls-bar';
import './session-notices';
import './holding-view';
import './people-panel';
import './room-header';
import './unmute-prompt';
import './video-grid';
import './room.css';
import './tiles.css';
import './spotlight.css';
import './room-side.css';
import './waiting-room.css';

/** The whole room on one screen: people, panels and controls. */
@customElement('vesper-room')
export class RoomView extends LightElement {
  @property({ attribute: false }) session: Tonight | null = null;
  @property({ attribute: false }) live: LiveRoom | null = null;
  @property({ attribute: false }) room: RoomState | null = null;
  @property({ attribute: false }) status: ConnectionStatus = { is: 'connecting' };
  @property({ attribute: false }) advice: string | null = null;
  @state() private side: Side = 'none';
  /** The last interruption, until its sentence is read. */
  @state() private cut: Cut | null = null;
  #lostAt: number | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.#key);
    if (
      this.room?.step === 'room' &&
      isFacilitator(this.room.you) &&
      matchMedia('(min-width: 64rem)').matches
    ) {
      this.#show('notes');
    }
    this.addEventListener('ask', this.#ask);
    this.addEventListener('say', () => this.live?.say());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#key);
    document.title = 'Vesper';
  }

  override render() {
    const { room, live } = this;
    if (room?.step !== 'room' || !live) return nothing;
    const staff = isFacilitator(room.you);
    const lost = this.status.is !== 'open';
    return html`
      <div class="room" data-staff=${staff} data-side=${this.side} @close-side=${() => this.#show('none')}>
        <vesper-room-header .room=${room} .session=${this.session} .inert=${lost}></vesper-room-header>
        ${
          staff
            ? html`<vesper-cockpit
                .room=${room}
                .lost=${lost}
                session-id=${this.session?.sessionId ?? ''}
              ></vesper-cockpit>`
            : nothing
        }
        <div class="notices" .inert=${lost}>
          ${this.#banners(room)}
          ${
            staff
              ? html`<vesper-strip
                  .room=${room}
                  .back=${returnWords(room, this.cut)}
                  @read-back=${() => (this.cut = null)}
                ></vesper-strip>`
              : html`<vesper-evening-notes
                  .room=${room}
                  .guests=${this.session?.guests ?? []}
                  .zone=${this.session?.zone ?? ownZone()}
                ></vesper-evening-notes>`
          }
        </div>
        <section class="stage" aria-label=${msg('People in the room')} .inert=${lost}>
          <vesper-video-grid .room=${room} .live=${live}></vesper-video-grid>
          <vesper-captions
            .room=${room}
            .send=${(text: string) => live.send({ type: 'caption', text })}
          ></vesper-captions>
        </section>
        ${this.#aside(room, staff, lost)}
        <vesper-controls
          .room=${room}
          .side=${this.side}
          .unread=${this.#unread(room)}
          .inert=${lost}
          @turn=${(event: CustomEvent<'microphone' | 'camera'>) => this.#turn(event.detail)}
          @show=${(event: CustomEvent<Side>) => this.#show(event.detail)}
          @leave-room=${this.#leave}
        ></vesper-controls>
        ${lost ? html`<vesper-holding .status=${this.status} .holdSeconds=${room.holdSeconds}></vesper-holding>` : nothing}
        <vesper-unmute-prompt
          .asks=${room.asks}
          .microphone=${room.you.microphone}
          @turn=${(event: CustomEvent<'microphone'>) => this.#turn(event.detail)}
        ></vesper-unmute-prompt>
      </div>
    `;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('status')) this.#measureCut();
    if (!changed.has('room') || this.room?.step !== 'room' || !isFacilitator(this.room.you)) return;
    void import('../../cockpit/cockpit');
  }

  protected override updated(changed: PropertyValues): void {
    if (this.room?.step !== 'room') return;
    if (this.side === 'chat' && this.status.is === 'open') this.live?.readChat();
    const before = changed.get('room') as RoomState | undefined;
    if (before?.step === 'room' && this.room.refusal && before.refusal?.n !== this.room.refusal.n) {
      announce(this.room.refusal.sentence);
    }
  }

  #measureCut(): void {
    if (this.status.is !== 'open') {
      this.#lostAt ??= Date.now();
    } else if (this.#lostAt !== null) {
      this.cut = { from: this.#lostAt, until: Date.now() };
      this.#lostAt = null;
    }
  }

  #aside(room: Inside, staff: boolean, lost: boolean) {
    const people = this.side === 'people' && !staff;
    if (this.side !== 'chat' && this.side !== 'notes' && !people) return nothing;
    const words = sideWords(this.side);
    return html`
      <aside class="side" aria-label=${words.name} .inert=${lost}>
        ${
          this.side === 'chat'
            ? staff
              ? html`<vesper-staff-chat
                  .room=${room}
                  .draft=${this.live?.draft ?? new ChatDraft()}
                ></vesper-staff-chat>`
              : html`<vesper-chat
                  .lines=${room.chat}
                  .you=${room.you.id}
                  .draft=${this.live?.draft ?? new ChatDraft()}
                  .audience=${chatAudience(room)}
                  .pausedBecause=${whyChatIsPaused(room)}
                ></vesper-chat>`
            : this.side === 'notes'
              ? html`<vesper-notes-panel session-id=${this.session?.sessionId ?? ''}></vesper-notes-panel>`
              : html`<vesper-people .room=${room}></vesper-people>`
        }
        <button type="button" class="quiet-button side-close" @click=${() => this.#show('none')}>
          <wa-icon name="close"></wa-icon><span class="visually-hidden">${words.close}</span>
        </button>
      </aside>
    `;
  }

  #banners(room: Inside) {
    return html`
      ${
        room.recordsDelayed
          ? html`<vesper-callout tone="care" icon="warning" role="status"
              ><span
                >${msg('Records are delayed. The group goes on and nothing is lost, but nobody can be admitted for now.')}</span
              >
            </vesper-callout>`
          : nothing
      }
      ${
        room.you.media
          ? nothing
          : html`<vesper-callout icon="info" role="status"
              ><span
                >${msg('Every place with sound and picture is taken. You can chat and raise your hand, and you get the next free place.')}</span
              >
            </vesper-callout>`
      }
      ${
        this.live?.mesh.trouble === 'relay-refused'
          ? html`<vesper-callout tone="care" icon="warning" role="status"
              ><span
                >${msg('Sound and picture cannot get through at the moment. Chat works. Please tell your facilitator.')}</span
              >
            </vesper-callout>`
          : nothing
      }
      ${
        this.advice
          ? html`<vesper-callout tone="care" icon="info" role="alert"
              ><span>${this.advice}</span>
            </vesper-callout>`
          : nothing
      }
      ${
        room.refusal
          ? html`<vesper-callout icon="info"><span>${room.refusal.sentence}</span></vesper-callout>`
          : nothing
      }
    `;
  }

  #unread(room: Inside): number {
    return room.chat.filter((line) => line.id > room.own.readUpTo && line.from !== room.you.id).length;
  }

  #show(side: Side): void {
    const next = this.side === side ? 'none' : side;
    if (next === 'none') {
      const closed = this.side;
      void this.updateComplete.then(() =>
        this.querySelector<HTMLElement>(`[data-shows="${closed}"]`)?.focus(),
      );
    }
    this.side = next;
    if (next === 'notes') void import('../../note/notes-panel');
  }

  #turn(which: 'microphone' | 'camera'): void {
    if (this.room?.step !== 'room') return;
    const on = !this.room.you[which];
    void this.live?.turn(which, on).then(() => {
      if (this.room?.step !== 'room' || this.advice) return;
      announce(deviceNews(which, on));
    });
  }

  #leave(): void {
    this.live?.leave();
    this.tell('left');
  }

  readonly #ask = (event: Event): void => {
    this.live?.send((event as CustomEvent<ClientMessage>).detail);
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (this.status.is !== 'open' || this.room?.step !== 'room') return;
    const shortcut = shortcutOf(event);
    if (shortcut === null) return;
    event.preventDefault();
    if (shortcut !== 'hand') return this.#turn(shortcut);
    const raised = !this.room.you.hand;
    this.live?.send({ type: 'raise-hand', raised });
    announce(raised ? msg('Hand raised') : msg('Hand lowered'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-room': RoomView;
  }
}
