/** Nothing is open. The layout shows everything. */
export default function ReviewPage() {
  return null;
}
