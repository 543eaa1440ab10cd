"""What it was measured with."""
import os
import pathlib
import platform
import re
import subprocess
import time

from bench_parts.ground import DATABASES, median


def conditions(ground):
    processor = re.search(r'model name\s*: (.*)', pathlib.Path('/proc/cpuinfo').read_text())
    memory = re.search(r'MemTotal:\s+(\d+) kB', pathlib.Path('/proc/meminfo').read_text())
    pretty = re.search(r'PRETTY_NAME="(.*)"', pathlib.Path('/etc/os-release').read_text())
    versions = [
        pretty.group(1) if pretty else platform.system(), f'Linux {platform.release()}',
        said([DATABASES / 'postgres', '--version']).replace('postgres (PostgreSQL)', 'PostgreSQL'),
        said(['swift', '--version']).split(' (')[0], f'rostrum {ground.run("--version").strip()}']
    return [
        f'{processor.group(1) if processor else platform.machine()}, {os.cpu_count()} cores, '
        f'{int(memory.group(1)) / 1e6:.0f} GB; load {os.getloadavg()[0]:.1f} at the start.',
        ', '.join(versions) + '.',
        f'PostgreSQL as the embedded default is configured (fsync on), on the same machine as all clients; a write and '
        f'fdatasync of 8 kB takes {flush(ground.folder):.0f} µs.']


def said(command):
    try:
        return subprocess.run(command, text=True, capture_output=True).stdout.split('\n')[0].strip()
    except OSError:
        return f'{command[0]} not found'


def flush(folder):
    """What the disk takes at the median to keep 8 kB, in microseconds."""
    times = []
    with open(folder / 'flush', 'wb') as file:
        for _ in range(200):
            began = time.monotonic()
            file.write(bytes(8192))
            file.flush()
            os.fdatasync(file.fileno())
            times.append(time.monotonic() - began)
    (folder / 'flush').unlink()
    return median(times) * 1e6
