/** What an invented case is about: the offence, what was reported, and the kind under which it is classified, if any. */
export interface Matter {
  readonly offence: string;
  readonly summary: string;
}

/** No such incident happened. Places are those of the invented city. */
export const matters: readonly Matter[] = [
  { offence: '盗窃', summary: '报案人称其停放在安居小区七号楼下的电动自行车被盗，价值约三千二百元。' },
  { offence: '诈骗', summary: '报案人称被冒充网购客服的人以退款为名骗走四万八千元，已提供转账记录。' },
  { offence: '故意伤害', summary: '报案人称在城关夜市因争抢摊位被人持凳子打伤左臂，已到县医院就诊。' },
  { offence: '盗窃', summary: '临江菜市场三家摊铺夜间被撬锁，现金和一部收银平板被盗，合计约六千元。' },
  { offence: '寻衅滋事', summary: '一伙人酒后在河滨烧烤店砸毁桌椅并追打顾客，店主报警，两人受轻微伤。' },
  { offence: '掩饰、隐瞒犯罪所得', summary: '二手手机店大量收购来源不明的手机，经比对有九部为被盗手机。' },
  { offence: '危险驾驶', summary: '交警设卡查获一名醉酒驾驶小型轿车的男子，血液酒精含量一百六十二毫克。' },
  { offence: '帮助信息网络犯罪活动', summary: '银行移交线索：一名储户名下四张银行卡三日内转入转出资金八十七万元。' },
  { offence: '合同诈骗', summary: '清禾建材商行称对方收取二十六万元钢材预付款后失联，仓库系临时租用。' },
  { offence: '开设赌场', summary: '群众举报石桥镇一棋牌室长期抽头聚赌，现场查获筹码和账本。' },
  { offence: '盗窃', summary: '北门工业园一仓库铜芯电缆被盗二百余米，监控拍到一辆无牌面包车。' },
  { offence: '敲诈勒索', summary: '报案人称被人以公开私密照片相威胁，先后索要一万五千元。' },
  { offence: '抢夺', summary: '报案人称在跃进桥步行时挎包被骑摩托车的人夺走，内有手机和现金两千元。' },
  { offence: '非法捕捞水产品', summary: '渔政移交：禁渔期内三人在清禾河段使用电鱼设备捕捞，查获渔获物四十公斤。' },
  { offence: '故意毁坏财物', summary: '报案人称停放在路边的两辆货车轮胎被人扎破，损失约七千元。' },
  { offence: '职务侵占', summary: '清禾纺织公司称其出纳两年间以虚假报销侵占公司款项约三十一万元。' },
  { offence: '诈骗', summary: '六十七岁的报案人称被人以推销保健品为名骗走养老积蓄九万元。' },
  { offence: '盗窃', summary: '报案人称在汽车站候车时外衣口袋内手机被扒窃，手机价值四千余元。' },
  { offence: '非法侵入住宅', summary: '报案人称邻居因琐事纠纷强行闯入其家中滞留三小时，经劝阻不退。' },
  { offence: '污染环境', summary: '生态环境局移交：一电镀作坊将未经处理的废水经暗管排入排水渠。' },
  { offence: '贩卖毒品', summary: '巡逻中查获一名男子随身携带可疑晶体十一小包，尿检呈阳性。' },
  { offence: '交通肇事', summary: '一辆货车在清禾大道与电动车相撞后驶离，骑车人重伤送医。' },
  { offence: '伪造国家机关证件', summary: '窗口工作人员发现一人提交的不动产权证系伪造，当场扣留证件。' },
  { offence: '盗窃', summary: '某单位食堂备用金保险柜被撬，现金一万九千元被盗，无破门痕迹。' },
];

/** Family names that say what they are: 贾 sounds like "false", 甄 like "true", 莫须 and 虞 like "need not be" and "deceived". */
const family = ['贾', '甄', '莫', '虞', '乌', '子虚'];
const given = [
  '小川',
  '一鸣',
  '大勇',
  '秋月',
  '建业',
  '冬梅',
  '志远',
  '晓萌',
  '文斌',
  '玉珍',
  '少华',
  '春生',
  '海波',
  '丽娟',
];

/** A person of an invented case; the same number is the same name. */
export const nameOf = (number: number): string =>
  `${family[number % family.length]}${given[Math.floor(number / family.length + number) % given.length]}`;
