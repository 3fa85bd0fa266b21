/** Given to Node's `--require` for each process that `up` starts. */
export const leashFile = __filename;

const patience = 15_000;

// When `up` is killed the channel to it breaks, and its processes end as if they had been asked to: nothing may be left
// behind that writes to the database unseen.
if (process.connected) {
  process.once('disconnect', () => {
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), patience).unref();
    process.kill(process.pid, 'SIGTERM');
  });
  process.channel?.unref();
}
