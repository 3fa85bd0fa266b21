import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from '../../local/ports';

/** A real OpenID Connect provider, running for one test file. */
export interface RealIssuer {
  readonly issuer: string;
  /** A token for another system, as the provider signs it, for an audience. */
  readonly tokenFor: (audience: string) => Promise<string>;
  /** Its public keys. */
  readonly keys: () => Promise<readonly Record<string, string>[]>;
  /** Signs somebody in at the provider's own pages, as a browser does. @returns where it sends the browser back to */
  readonly signInAt: (url: string, login: string) => Promise<URL>;
  readonly stop: () => Promise<void>;
}

export const webClient = { clientId: 'caseclock-web', clientSecret: 'a client secret that only this test knows' };
const serviceClient = { clientId: 'evidence-room', clientSecret: 'another client secret of this test' };

/** What a browser holds for one site. */
class Jar {
  private readonly held = new Map<string, string>();

  keep(answer: Response): void {
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.held.delete(name);
      else this.held.set(name, value);
    }
  }

  get header(): string {
    return [...this.held].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}

/** What the form on the page is for, answered. */
const filled = (page: string, login: string): URLSearchParams => {
  const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? '';
  return new URLSearchParams(prompt === 'login' ? { prompt, login, password: 'any' } : { prompt });
};

const signInAt =
  (issuer: string) =>
  async (url: string, login: string): Promise<URL> => {
    const jar = new Jar();
    const send = async (to: string, form?: URLSearchParams): Promise<Response> => {
      const answer = await fetch(to, {
        redirect: 'manual',
        headers: { cookie: jar.header },
        ...(form ? { method: 'POST', body: form } : {}),
      });
      jar.keep(answer);
      return answer;
    };
    let at = url;
    let answer = await send(at);
    for (let step = 0; step < 12; step += 1) {
      const location = answer.headers.get('location');
      if (location === null) {
        if (answer.status !== 200) throw new Error(`${at}: ${answer.status} ${await answer.text()}`);
        answer = await send(at, filled(await answer.text(), login));
        continue;
      }
      at = new URL(location, at).href;
      if (!at.startsWith(issuer)) return new URL(at);
      answer = await send(at);
    }
    throw new Error(`The provider never sent the browser back; last at ${at}`);
  };

/** Starts a provider that sends browsers back to these addresses. */
export const realIssuer = async (...redirectUris: string[]): Promise<RealIssuer> => {
  const port = String(await freePort());
  const program = path.join(__dirname, 'issuer-process.cjs');
  const child = spawn(process.execPath, [program, port, ...redirectUris], { stdio: ['ignore', 'pipe', 'ignore'] });
  const over = new Promise<void>((done) => {
    child.once('exit', () => done());
  });
  const issuer = `http://127.0.0.1:${port}`;
  await new Promise<void>((ready, fail) => {
    createInterface({ input: child.stdout }).once('line', () => ready());
    child.once('exit', () => fail(new Error('The provider did not start.')));
  });
  return {
    issuer,
    signInAt: signInAt(issuer),
    keys: async () => ((await (await fetch(`${issuer}/jwks`)).json()) as { keys: Record<string, string>[] }).keys,
    tokenFor: async (audience) => {
      const { clientId, clientSecret } = serviceClient;
      const answer = await fetch(`${issuer}/token`, {
        method: 'POST',
        headers: { authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}` },
        body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'acts', resource: audience }),
      });
      return ((await answer.json()) as { access_token: string }).access_token;
    },
    stop: async () => {
      child.kill();
      await over;
    },
  };
};
