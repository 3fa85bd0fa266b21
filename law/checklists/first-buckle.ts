import type { Checklist } from '../../domain/checklist';
import { item, itemWhere, practice } from './item';

const measures = 'Wuhan police, ten measures (2022): gates of incident, case and review';

/** 扣好执法第一粒扣子: the gates of a police case from its acceptance to its transfer. Articles read in full text, CPL 2018, CPR 2020. */
export const firstBuckle: Checklist = {
  id: 'first-buckle@1',
  title: { zh: '执法第一粒扣子清单', en: 'Checklist of the first buckle' },
  agency: 'police',
  gates: {
    'reception.accept': [
      item('statement', '接受笔录，经核对并签名', 'Record of the report, checked and signed', 'CPL 111', 'CPR 169'),
      item('evidence-list', '接受证据材料清单', 'List of the evidence handed in', 'CPR 170'),
      item('report-form', '受案登记表', 'Form that registers the case', 'CPR 171'),
      item('receipt', '受案回执交付或注明', 'Receipt given to the reporter, or why not', 'CPR 171'),
    ],
    'filing.file': [
      item(
        'facts',
        '有犯罪事实需要追究刑事责任',
        'Facts of a crime that asks for prosecution',
        'CPL 112',
        'CPR 178(1)',
      ),
      item('jurisdiction', '属于本机关管辖', 'The organ has jurisdiction', 'CPL 112', 'CPR 178(1)'),
      practice('report-form', '呈请立案报告书', 'Report that asks for filing', measures),
    ],
    'filing.refuse': [
      item('ground', '不予立案情形已查明', 'The ground for not filing is established', 'CPL 112', 'CPR 178(1)'),
      itemWhere(
        'hasComplainant',
        'notice',
        {
          zh: '不予立案通知书已制作，写明理由和救济途径',
          en: 'Notice of non-filing made out, with reasons and remedies',
        },
        ...['CPL 112', 'CPR 178(2), 179'],
      ),
      practice('report-form', '呈请不予立案报告书', 'Report that asks not to file', measures),
    ],
    'measure.detain': [
      item('ground', '符合先行拘留情形之一', 'One of the grounds of detention holds', 'CPL 82', 'CPR 124'),
      item('report-form', '呈请拘留报告书', 'Report that asks for the detention', 'CPR 125(1)'),
      item('warrant', '拘留证', 'Detention warrant', 'CPL 85', 'CPR 125'),
      item(
        'delegate',
        '已核查是否为人大代表，需要许可的已报请',
        'Looked up whether a deputy of a people’s congress; permission asked where needed',
        'CPR 164–166',
      ),
    ],
    'measure.request-arrest': [
      item('request', '提请批准逮捕书', 'Written request for the arrest', 'CPR 137(1)'),
      item('file', '案卷材料、证据', 'File and evidence', 'CPR 137(1)'),
      item('danger', '社会危险性说明', 'Reasons why there is danger to society', 'CPR 133(3)'),
      item(
        'leniency',
        '认罪认罚情况已记录并写明，或注明没有',
        'Admission of guilt and acceptance of punishment recorded, or that there is none',
        'CPR 137(2)',
      ),
    ],
    'investigation.transfer': [
      item('opinion', '起诉意见书', 'Opinion recommending prosecution', 'CPL 162(1)', 'CPR 289(1)'),
      item('file', '诉讼卷装订立卷，证据齐备', 'File bound, evidence complete', 'CPL 162(1)', 'CPR 287, 289(1)'),
      item('lawfulness', '证据合法性已审查', 'Lawfulness of the evidence examined', 'CPR 284'),
      item(
        'defence',
        '辩护律师意见附卷，或注明没有',
        'Opinion of the defence in the file, or that there is none',
        'CPR 289(1)',
      ),
      item(
        'things',
        '涉案财物随案移送清单，或注明没有',
        'List of the things that go with the case, or that there are none',
        ...['CPL 245', 'CPR 288'],
      ),
      item(
        'told',
        '移送情况告知犯罪嫌疑人及其辩护律师',
        'Suspect and defender to be told of the transfer',
        ...['CPL 162(1)', 'CPR 289(1)'],
      ),
    ],
    'case.close': [
      item('things', '涉案财物已处理', 'Things seized have been dealt with', 'CPL 245', 'CPR 187(3), 233, 234'),
      practice('file', '案卷归档', 'File archived', measures),
    ],
  },
};
