#!/usr/bin/env node
// The one door: makes sure the packages of the lock file and a build of this source are there, then runs the command
// in this same process, so that a signal needs no forwarding. Built-ins only: it runs before anything is installed.
require('../scripts/prepare.cjs')
  .prepare()
  .then(() => require('../dist/cli/main.js'));
