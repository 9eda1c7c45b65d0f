/** Nobody is open. The layout shows everything. */
export default function WorkbenchPage() {
  return null;
}
