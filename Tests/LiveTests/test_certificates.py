"""A certificate that is renewed while the service runs."""
import re
import shutil
import signal
import socket
import ssl
import subprocess
import time

import pytest
from conftest import PROGRAM


def make(folder, name):
    subprocess.run(['openssl', 'req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2',
                    '-subj', f'/CN={name}', '-keyout', folder / 'key.pem', '-out', folder / 'chain.pem'],
                   check=True, capture_output=True)


def subject(port):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    with socket.create_connection(('127.0.0.1', port), timeout=10) as plain, context.wrap_socket(plain) as secured:
        return ssl.DER_cert_to_PEM_cert(secured.getpeercert(binary_form=True))


@pytest.mark.skipif(shutil.which('openssl') is None, reason='openssl makes the certificates')
def test_a_renewed_certificate_is_read_without_a_restart(house, tmp_path):
    make(tmp_path, 'former')
    process = subprocess.Popen(
        [PROGRAM, 'serve', '--port', '0', '--certificate', tmp_path / 'chain.pem', '--key', tmp_path / 'key.pem'],
        env=house.environment, text=True, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    try:
        found = next(filter(None, (re.search(r'https://127\.0\.0\.1:(\d+)/', line) for line in process.stdout)))
        port = int(found.group(1))

        def told():
            return subject(port) == (tmp_path / 'chain.pem').read_text()
        assert told()
        make(tmp_path, 'renewed')
        assert not told()
        process.send_signal(signal.SIGHUP)
        end = time.monotonic() + 10
        while not told():
            assert time.monotonic() < end and process.poll() is None
            time.sleep(0.05)
        # What cannot be read changes nothing.
        kept = (tmp_path / 'chain.pem').read_text()
        (tmp_path / 'chain.pem').write_text('nonsense')
        process.send_signal(signal.SIGHUP)
        time.sleep(0.5)
        assert subject(port) == kept
    finally:
        process.terminate()
        assert process.wait(timeout=20) == 0
        process.stdout.close()
