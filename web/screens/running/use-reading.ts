import { useEffect, useState } from 'react';
import { server } from '../../api/client';

/** Reads the state every ten seconds, and says how old the last good reading is: by this machine's own running time, not its clock. */
export const useReading = () => {
  const query = server.useQuery('get', '/api/v1/health', {}, { refetchInterval: 10_000, retry: false });
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), 1_000);
    return () => window.clearInterval(timer);
  }, []);
  const ageMs = query.dataUpdatedAt === 0 ? 0 : Math.max(0, now - query.dataUpdatedAt);
  return { ...query, ageMs };
};
