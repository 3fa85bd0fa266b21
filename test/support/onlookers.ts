import type { Role } from '../../domain/office';
import type { OfficeInput } from '../../domain/office-data';
import { loadOffice } from '../../store';
import { apiOffice, type Office } from './api';

const unit = (
  id: string,
  agency: 'police' | 'procuratorate' | 'court',
  level: 'station' | 'county',
  above: object,
) => ({
  ...{ id, agency, level, name: { zh: id, en: id } },
  ...above,
});

const person = (id: string, at: string, ...roles: Role[]) => ({
  ...{ id, name: { zh: id, en: id } },
  memberships: roles.map((role) => ({ unit: at, role })),
});

/** Whom an agency sends to the office. */
const resident = (id: string, home: string) => ({
  ...person(id, 'anlan-cooperation', 'resident'),
  memberships: [
    { unit: 'anlan-cooperation', role: 'resident' as const },
    { unit: home, role: 'handler' as const },
  ],
});

/** A second county, an office that two agencies keep together, and everybody who looks without handling. */
const others: OfficeInput = {
  units: [
    unit('yunxi-procuratorate', 'procuratorate', 'county', { superior: 'jiangzhou-procuratorate' }),
    unit('yunxi-police', 'police', 'county', { superior: 'jiangzhou-police', supervisor: 'yunxi-procuratorate' }),
    unit('yunxi-station', 'police', 'station', { superior: 'yunxi-police', supervisor: 'yunxi-procuratorate' }),
    unit('yunxi-court', 'court', 'county', { superior: 'jiangzhou-court' }),
    unit('anlan-cooperation', 'procuratorate', 'county', {
      ...{ kind: 'cooperation', parents: ['anlan-police', 'anlan-procuratorate'] },
    }),
  ],
  people: [
    person('yunxi-officer', 'yunxi-station', 'handler'),
    person('yunxi-leader', 'yunxi-police', 'leader'),
    person('yunxi-prosecutor', 'yunxi-procuratorate', 'handler'),
    person('yunxi-judge', 'yunxi-court', 'handler'),
    resident('resident-one', 'anlan-police'),
    resident('resident-two', 'anlan-procuratorate'),
    person('monitor', 'anlan-police', 'supervisor'),
    person('auditor', 'anlan-police', 'auditor'),
    person('registrar', 'anlan-police', 'administrator'),
    person('clerk', 'anlan-police', 'intake'),
    person('public-eye', 'chengguan-station', 'people-supervisor'),
  ],
};

/** The sample county with another one beside it, and with those who look on. */
export const watchedOffice = async (start?: string): Promise<Office> => {
  const office = await apiOffice(start);
  await loadOffice(office.database, others, { now: office.clock.now(), by: 'test' });
  const inOffice = { 'acting-in': 'anlan-cooperation' };
  return {
    ...office,
    as: (user, always) => office.as(user, { ...(user.startsWith('resident') && inOffice), ...always }),
  };
};

/** Somebody of every unit, agency and role. */
export const everybody = [
  ...['chen-li', 'wang-fang', 'zhao-gang', 'liu-jianguo', 'sun-wei', 'zhou-min', 'wu-hai', 'feng-tao'],
  ...['li-jing', 'he-ping', 'lin-lan', 'gao-xiang', 'xu-zheng', 'shen-yi', 'han-lei', 'tang-ning', 'pan-yue'],
  ...['yunxi-officer', 'yunxi-leader', 'yunxi-prosecutor', 'yunxi-judge', 'resident-one', 'resident-two'],
  ...['monitor', 'auditor', 'registrar', 'clerk', 'public-eye'],
] as const;
