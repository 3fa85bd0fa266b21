// One command at a time prepares a clone: two that install or build at once leave half a tree to both.
const fs = require('node:fs');
const path = require('node:path');
const { setTimeout: pause } = require('node:timers/promises');

// Beside node_modules, which npm empties. An installation takes a minute or two: what is older was left by a crash.
const nameOf = (root) => path.join(root, '.preparing.log');
const longest = 15 * 60_000;

const alive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

const abandoned = (file) => {
  try {
    const pid = Number(fs.readFileSync(file, 'utf8'));
    const age = performance.timeOrigin + performance.now() - fs.statSync(file).mtimeMs;
    return age > longest || (pid > 0 && !alive(pid));
  } catch {
    return false; // given back meanwhile
  }
};

/** Waits until no other command prepares the clone; returns how to give the turn back. */
exports.takeTurn = async (root, say) => {
  const file = nameOf(root);
  for (let told = false; ; told = true) {
    try {
      fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
      const giveBack = () => fs.rmSync(file, { force: true });
      process.once('exit', giveBack);
      return () => {
        process.off('exit', giveBack);
        giveBack();
      };
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (abandoned(file)) fs.rmSync(file, { force: true });
    else if (!told) say('  Waiting for another command that is preparing this clone …');
    await pause(200);
  }
};
