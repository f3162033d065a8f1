const CHANNEL = 'vesper.person';

type News = { readonly is: 'signed-in'; readonly person: string } | { readonly is: 'signed-out' };

/** What happened to the person of this tab in another tab of the same browser. */
export type Gone = 'somebody-else' | 'signed-out';

/**
 * The tabs of one browser share a login. Each tells the others at once who has signed in and that somebody signs out, so that
 * no tab goes on with a page of a person who is gone.
 */
export class Tabs {
  readonly #channel = new BroadcastChannel(CHANNEL);

  constructor(person: string, gone: (why: Gone) => void) {
    this.#channel.onmessage = ({ data }: MessageEvent<News>) => {
      if (data.is === 'signed-out') gone('signed-out');
      else if (data.person !== person) gone('somebody-else');
    };
    this.#tell({ is: 'signed-in', person });
  }

  /** The person signs out here; the other tabs leave at once. */
  signOut(): void {
    this.#tell({ is: 'signed-out' });
  }

  close(): void {
    this.#channel.close();
  }

  #tell(news: News): void {
    this.#channel.postMessage(news);
  }
}
