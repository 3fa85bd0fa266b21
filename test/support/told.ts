import { programFor } from '../../cli/program';

/** What a command prints. @throws what it ends with */
export const told = async (command: string, ...args: string[]): Promise<string> => {
  const lines: string[] = [];
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
  try {
    await programFor(command).parseAsync([command, ...args], { from: 'user' });
  } finally {
    write.mockRestore();
  }
  return lines.join('').trimEnd();
};
