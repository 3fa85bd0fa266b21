import { readFileSync } from 'node:fs';
import { Fault, messageOf, systemCode } from '../../config/fault';
import { type CalendarFault, InvalidCalendar } from '../../domain/time/errors';
import type { CalendarFile } from '../../law/calendar-file';
import { parseNotice } from '../../law/notice-file';

const bytesOf = (file: string): Uint8Array => {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Fault(`${file} cannot be read (${systemCode(error) ?? messageOf(error)}): name the file of one year.`);
  }
};

const textOf = (file: string): string => {
  const bytes = bytesOf(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Fault(`${file} is not UTF-8: save it in that encoding, and check the Chinese in it.`);
  }
};

/** Where a parser stopped, as an editor counts. */
const placed = (text: string, message: string): string => {
  const offset = /at position (\d+)/.exec(message)?.[1];
  return offset === undefined ? message : `line ${text.slice(0, Number(offset)).split('\n').length}: ${message}`;
};

const jsonOf = (file: string): unknown => {
  const text = textOf(file);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Fault(`${file} is no JSON (${placed(text, messageOf(error))}). docs/law.md shows the form of a file.`);
  }
};

const bullet = ({ why }: CalendarFault): string => `  · ${why}`;

/** Every fault of a file, one a line, and what to do about all of them. */
const faultsText = (file: string, { year, faults }: InvalidCalendar): string =>
  [
    `${file}${year === undefined ? '' : ` (${year})`}：节假日安排文件有误，未提交 · The file does not hold; nothing was sent`,
    ...faults.map(bullet),
    '→ 逐条对照通知原文更正后重新导入 · Correct each by the paper and import the file again (docs/law.md shows its form)',
  ].join('\n');

/**
 * Reads the file of a notice as the API would.
 * @throws {Fault} it cannot be read, or names all that is wrong in it
 */
export const readNotice = (file: string): CalendarFile => {
  const value = jsonOf(file);
  try {
    return parseNotice(value);
  } catch (error) {
    if (error instanceof InvalidCalendar) throw new Fault(faultsText(file, error));
    throw error;
  }
};
