import { isIPv6 } from 'node:net';

const groupsOf = (part: string): readonly string[] => part.split(':').filter((one) => one !== '');

/** The first half of an IPv6 address, its `::` written out. */
const half = (address: string): string => {
  const [before = [], after = []] = address.split('::').map(groupsOf);
  const zeros = Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0');
  return [...before, ...zeros, ...after].slice(0, 4).join(':');
};

/** An address as attempts are counted: a household of IPv6 has 2^64 of them, and they are one. */
export const networkOf = (address: string): string => {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  return isIPv6(address) ? `${half(address)}::/64` : address;
};
