// A real OpenID Connect provider (oidc-provider), as a process of its own: ES modules that jest need not understand.
const { Provider } = require('oidc-provider');

const [port, ...redirectUris] = process.argv.slice(2);
const issuer = `http://127.0.0.1:${port}`;

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: 'caseclock-web',
      client_secret: 'a client secret that only this test knows',
      redirect_uris: redirectUris,
    },
    {
      client_id: 'evidence-room',
      client_secret: 'another client secret of this test',
      redirect_uris: [],
      response_types: [],
      grant_types: ['client_credentials'],
    },
  ],
  pkce: { required: () => true },
  findAccount: (_ctx, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
  features: {
    devInteractions: { enabled: true },
    clientCredentials: { enabled: true },
    resourceIndicators: {
      enabled: true,
      getResourceServerInfo: (_ctx, resource) => ({
        scope: 'acts',
        audience: resource,
        accessTokenFormat: 'jwt',
        accessTokenTTL: 600,
        jwt: { sign: { alg: 'RS256' } },
      }),
    },
  },
  ttl: { ClientCredentials: 600 },
});

provider.listen(Number(port), '127.0.0.1', () => process.stdout.write(`ready ${issuer}\n`));
