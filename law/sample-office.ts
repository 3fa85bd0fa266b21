import type { Role, Unit } from '../domain/office';
import type { Title } from '../domain/limit';

/** One person of the sample organisation, with the roles they hold in their unit. */
interface SamplePerson {
  readonly id: string;
  readonly name: Title;
  readonly email: string;
  readonly memberships: { readonly unit: string; readonly role: Role }[];
}

const unit = (
  id: string,
  agency: Unit['agency'],
  level: Unit['level'],
  zh: string,
  en: string,
  superior?: string,
  supervisor?: string,
): Unit => ({
  id,
  agency,
  level,
  name: { zh, en },
  ...(superior === undefined ? {} : { superior }),
  ...(supervisor === undefined ? {} : { supervisor }),
});

const units: Unit[] = [
  unit('jiangzhou-police', 'police', 'city', '江州市公安局', 'Jiangzhou City Public Security Bureau'),
  unit(
    'anlan-police',
    'police',
    'county',
    '安澜县公安局',
    'Anlan County Public Security Bureau',
    'jiangzhou-police',
    'anlan-procuratorate',
  ),
  unit(
    'chengguan-station',
    'police',
    'station',
    '安澜县公安局城关派出所',
    'Chengguan Police Station',
    'anlan-police',
    'anlan-procuratorate',
  ),
  unit('jiangzhou-procuratorate', 'procuratorate', 'city', '江州市人民检察院', 'Jiangzhou City Procuratorate'),
  unit(
    'anlan-procuratorate',
    'procuratorate',
    'county',
    '安澜县人民检察院',
    'Anlan County Procuratorate',
    'jiangzhou-procuratorate',
  ),
  unit('jiangzhou-court', 'court', 'city', '江州市中级人民法院', 'Jiangzhou Intermediate Court'),
  unit(
    'anlan-court',
    'court',
    'county',
    '安澜县人民法院',
    'Anlan County Court',
    'jiangzhou-court',
    'anlan-procuratorate',
  ),
];

const person = (id: string, zh: string, en: string, at: string, ...roles: Role[]): SamplePerson => ({
  id,
  name: { zh, en },
  email: `${id}@${at}.example.test`,
  memberships: roles.map((role) => ({ unit: at, role })),
});

const people: SamplePerson[] = [
  person('chen-li', '陈立', 'Chen Li', 'chengguan-station', 'handler'),
  person('wang-fang', '王芳', 'Wang Fang', 'chengguan-station', 'handler'),
  person('zhao-gang', '赵刚', 'Zhao Gang', 'chengguan-station', 'head'),
  person('liu-jianguo', '刘建国', 'Liu Jianguo', 'chengguan-station', 'leader'),
  person('sun-wei', '孙伟', 'Sun Wei', 'anlan-police', 'handler'),
  person('zhou-min', '周敏', 'Zhou Min', 'anlan-police', 'head'),
  person('wu-hai', '吴海', 'Wu Hai', 'anlan-police', 'leader'),
  person('zheng-qiang', '郑强', 'Zheng Qiang', 'jiangzhou-police', 'head'),
  person('feng-tao', '冯涛', 'Feng Tao', 'jiangzhou-police', 'leader'),
  person('li-jing', '李静', 'Li Jing', 'anlan-procuratorate', 'handler'),
  person('he-ping', '何平', 'He Ping', 'anlan-procuratorate', 'head'),
  person('lin-lan', '林岚', 'Lin Lan', 'anlan-procuratorate', 'leader'),
  person('gao-xiang', '高翔', 'Gao Xiang', 'jiangzhou-procuratorate', 'handler', 'head'),
  person('xu-zheng', '徐正', 'Xu Zheng', 'jiangzhou-procuratorate', 'leader'),
  person('shen-yi', '沈毅', 'Shen Yi', 'anlan-court', 'handler'),
  person('han-lei', '韩磊', 'Han Lei', 'anlan-court', 'head', 'leader'),
  person('tang-ning', '唐宁', 'Tang Ning', 'jiangzhou-police', 'administrator'),
  person('pan-yue', '潘越', 'Pan Yue', 'jiangzhou-procuratorate', 'administrator'),
];

/** An invented county with its police and procuratorate, and the city above both. No such place or person exists. */
export const sampleOffice = { units, people };
