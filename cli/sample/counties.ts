/** Where papers go in an organ, and who takes them there. A department is named where the organ has a clerk who hands on. */
export interface Desk {
  readonly clerk: string;
  readonly department?: string;
  /** Whoever heads the department, takes a case for it and assigns it. */
  readonly head?: string;
  readonly handlers: readonly string[];
}

/** The organs to which the police of a county send their cases. */
export interface County {
  readonly arrest: Desk;
  readonly prosecution: Desk;
  readonly trial: Desk;
  /** How its organs sign their papers: 安公…〔2026〕1号. */
  readonly sign: string;
}

const whole = (handler: string): Desk => ({ clerk: handler, handlers: [handler] });

const anlan: County = {
  arrest: whole('li-jing'),
  prosecution: whole('li-jing'),
  trial: whole('shen-yi'),
  sign: '安',
};

const qinghe: County = {
  arrest: {
    clerk: 'yao-qin',
    department: 'qinghe-arrest-review',
    head: 'tan-xiao',
    handlers: ['liao-jing', 'zou-kai'],
  },
  prosecution: {
    clerk: 'yao-qin',
    department: 'qinghe-prosecution',
    head: 'xiong-wei',
    handlers: ['qin-yu', 'bi-sheng'],
  },
  trial: { clerk: 'long-jia', head: 'mo-ran', handlers: ['duan-ping', 'hu-yi'] },
  sign: '清',
};

/** Who has a case in hand: a desk of the police, as often as it is named. */
export interface Post {
  readonly county: County;
  readonly unit: string;
  /** Whoever takes reports in. */
  readonly clerk: string;
  readonly handler: string;
}

const post = (county: County, unit: string, handler: string, clerk = handler): Post => ({
  county,
  unit,
  handler,
  clerk,
});

/** In turn: Chen Li and the station of Chengguan most of all, since whoever looks first looks there. */
export const posts: readonly Post[] = [
  post(anlan, 'chengguan-station', 'chen-li'),
  post(qinghe, 'qinghe-criminal-police', 'peng-bin'),
  post(anlan, 'chengguan-station', 'wang-fang'),
  post(qinghe, 'beimen-station', 'qian-duo', 'wan-ting'),
  post(anlan, 'chengguan-station', 'chen-li'),
  post(qinghe, 'shiqiao-station', 'mao-yu'),
  post(anlan, 'anlan-police', 'sun-wei'),
  post(qinghe, 'qinghe-criminal-police', 'lu-xin'),
  post(anlan, 'linjiang-station', 'shi-bo'),
  post(qinghe, 'beimen-station', 'kong-liang', 'shao-yang'),
  post(anlan, 'chengguan-station', 'chen-li'),
  post(qinghe, 'shiqiao-station', 'hao-jie'),
  post(qinghe, 'qinghe-criminal-police', 'jiang-tao'),
];
