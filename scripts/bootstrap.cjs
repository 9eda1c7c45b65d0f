// This file must parse on any Node there ever was, so that an old one gets a sentence instead of a syntax error.
const version = process.versions.node;
const tooOld = Number(version.split('.')[0]) < 20;

if (tooOld) {
  console.error('Openward needs Node 20 or newer; this is ' + version + '.');
  process.exitCode = 1;
} else {
  require('./bootstrap/load.cjs');
}
