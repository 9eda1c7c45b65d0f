// Apart from ../bootstrap.cjs because an old Node could not even parse an import().
import('./main.mjs').catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
