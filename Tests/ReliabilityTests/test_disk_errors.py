"""A disk that does not keep what it is given is not hidden: the server stops rather than answer."""
import shutil
import subprocess
import time

import pytest
from conftest import Cluster, Writers, lost_and_double


@pytest.mark.long
@pytest.mark.skipif(not shutil.which('strace'), reason='strace is not installed')
def test_errors_of_the_disk_lose_nothing(house):
    house.make_session('errors')
    service, cluster = house.serve('--most-requests', '5000'), Cluster(house)
    writers = Writers('errors', service.log_in('Ana Horvat'), [('127.0.0.1', service.port)])
    writers.wait_for_more(20, more=20)
    rounds = 0
    for _ in range(8):
        # Every call of the server's processes that is to bring something to the disk fails, from the tenth on.
        processes = [part for process in cluster.processes for part in ('-p', str(process))]
        tracer = subprocess.Popen(
            ['strace', '-f', '-qq', '-o', '/dev/null', '-e', 'trace=fdatasync', '-e',
             'inject=fdatasync:error=EIO:when=10+', *processes], stderr=subprocess.DEVNULL)
        time.sleep(1.5)
        tracer.terminate()
        tracer.wait()
        rounds += 1
        writers.wait_for_more(30, more=10)
    writers.stop()
    panics = (cluster.folder.parent / 'server.log').read_text(errors='replace').count('PANIC')
    lost, double = lost_and_double(house.run('export', 'errors'), writers)
    print(f'errors in fdatasync: {rounds} rounds, {panics} panics, {len(writers.answered)} answered, {len(lost)} lost, '
          f'{len(double)} double')
    assert panics > 0
    assert not lost and not double
