/** Passes progress on at most every 50 ms, and always the end. */
export function throttle(progress: (done: number, total: number) => void): (done: number, total: number) => void {
  let last = 0;
  return (done, total) => {
    const now = performance.now();
    if (done < total && now - last < 50) return;
    last = now;
    progress(done, total);
  };
}
