import type { Title } from '../../words/language';

interface AlarmWords {
  readonly title: Title;
  readonly todo: Title;
}

const row = (zh: string, en: string, todoZh: string, todoEn: string): AlarmWords => ({
  title: { zh, en },
  todo: { zh: todoZh, en: todoEn },
});

/** Every kind of alarm: what it means, and what to do (docs/operations.md, docs/troubleshooting.md). */
export const alarmWords: Readonly<Record<string, AlarmWords>> = {
  silent: row(
    '一个值守没有信号',
    'A watch is silent',
    '另一个值守仍在提醒。运行 npx caseclock doctor，重新启动该进程；恢复后告警自行消除。',
    'The other one still rings. Run npx caseclock doctor and start that process again; the alarm ends by itself.',
  ),
  'bells-late': row(
    '提醒晚于应发时间 10 秒以上',
    'Alerts rang more than ten seconds late',
    '查看机器负载和数据库；值守恢复后漏发的已补发。',
    'Look at the load of the machine and at the database; what was missed has rung by now.',
  ),
  'nobody-answers': row(
    '没有人负责答复提醒',
    'Nobody answers for a role',
    '在“机构与人员”中任命该职责，或指定代理人。',
    'Give somebody that post under “People and units”, or name a deputy.',
  ),
  'wakes-unheeded': row(
    '案件到期后未被跟进',
    'Cases were not followed when their time came',
    '确认 worker 在运行（npx caseclock doctor）；在 Temporal 页面查看这些案件的流程。',
    'See that a worker runs (npx caseclock doctor), and look at these cases in Temporal’s UI.',
  ),
  'temporal-away': row(
    'Temporal 连接不上',
    'Temporal cannot be reached',
    '提醒由第一值守继续发出。检查 Temporal 服务；恢复后自动补上。',
    'The first watch still rings. Look at the Temporal server; everything is told when it is back.',
  ),
  'case-untold': row(
    '一件案件多次告知失败',
    'A case could not be told to Temporal, many times',
    '查看 watch 日志中该案的原因，排除后自动重试。',
    'The log of the watch says why; mended, it is tried again by itself.',
  ),
  following: row(
    '案件跟进出错',
    'Following a case failed',
    '查看 worker 日志；排除后，在 Temporal 页面确认该案流程继续。',
    'See the worker’s log; mended, see in Temporal’s UI that the case goes on.',
  ),
  'access-log-dropped': row(
    '部分查看记录未能保存',
    'Some looks could not be noted',
    '数据库曾长时间不可用；确认已恢复，并将缺失告知审计员。',
    'The database was away for long: see that it is back, and tell the auditor what is missing.',
  ),
  'run-missed': row(
    '清查或每日巡查没有按时进行',
    'A clearing or the daily inspection did not come',
    '系统每分钟补办。若仍在：确认 worker 运行，Temporal 计划未被暂停。',
    'It is begun every minute. If it stays: is a worker running, is the Schedule paused?',
  ),
  'model-fails': row(
    '预警模型运行出错',
    'A warning model fails',
    '在“预警模型”中更正并发布新版本，或停用。',
    'Correct it under “Warning models” as a new version, or retire it.',
  ),
  'models-not-asked': row(
    '部分案件未经预警模型检查',
    'Some cases were not asked about by the models',
    '查看 worker 日志；下一轮会再次检查。',
    'See the worker’s log; the next round asks again.',
  ),
};
