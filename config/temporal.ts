import { loadClientConnectConfig } from '@temporalio/envconfig';
import { recordedAddresses } from './addresses';
import { type Config, temporalAddressOf } from './environment';

/** How to reach the Temporal of an address; TLS and key where the cluster asks for them. */
export interface TemporalPlace {
  readonly address: string;
  readonly namespace: string;
  readonly tls?: NonNullable<Secured['tls']>;
  readonly apiKey?: NonNullable<Secured['apiKey']>;
}

type Secured = ReturnType<typeof loadClientConnectConfig>['connectionOptions'];

/**
 * Where Temporal is. For a cluster of one's own or Temporal Cloud the SDK's variables count: TEMPORAL_API_KEY,
 * TEMPORAL_TLS and those that begin with it. The server `up` started on loopback has neither.
 * @throws {Fault} no address is known
 */
export const temporalOf = (config: Config): TemporalPlace => {
  const place = { address: temporalAddressOf(config), namespace: config.temporalNamespace };
  const ours = recordedAddresses(config.home);
  if (ours?.temporalUi !== undefined && ours.temporalAddress === place.address) return place;
  const { tls, apiKey } = loadClientConnectConfig({ disableFile: true }).connectionOptions;
  return {
    ...place,
    ...(tls === undefined || tls === null ? {} : { tls }),
    ...(apiKey === undefined ? {} : { apiKey }),
  };
};
