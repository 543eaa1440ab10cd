"""Logging in at a provider of identities (OpenID Connect), which the test runs itself."""
import base64
import hashlib
import http.client
import http.server
import json
import threading
import time
import urllib.parse

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa

CLIENT, SECRET = 'rostrum', 'a secret between the two'


class IdentityProvider:
    """Knows one person, and can be told to lie in each way that matters."""

    def __init__(self):
        self.key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        self.stranger = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        self.codes, self.lie = {}, None
        provider = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def log_message(self, *arguments):
                pass

            def answer(self, value):
                body = json.dumps(value).encode()
                self.send_response(200)
                self.send_header('Content-Type', 'application/json')
                self.send_header('Content-Length', str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def do_GET(self):
                if self.path == '/.well-known/openid-configuration':
                    self.answer({
                        'issuer': provider.issuer, 'authorization_endpoint': f'{provider.issuer}/authorize',
                        'token_endpoint': f'{provider.issuer}/token', 'jwks_uri': f'{provider.issuer}/keys'})
                elif self.path == '/keys':
                    key = jwt.algorithms.RSAAlgorithm.to_jwk(provider.key.public_key(), as_dict=True)
                    self.answer({'keys': [key | {'kid': 'one', 'alg': 'RS256', 'use': 'sig'}]})
                else:
                    self.send_error(404)

            def do_POST(self):
                fields = dict(urllib.parse.parse_qsl(self.rfile.read(int(self.headers['Content-Length'])).decode()))
                basic = base64.b64decode(self.headers['Authorization'].removeprefix('Basic ')).decode()
                asked = provider.codes.pop(fields['code'], None)
                challenge = base64.urlsafe_b64encode(
                    hashlib.sha256(fields['code_verifier'].encode()).digest()).decode().rstrip('=')
                if basic != f'{CLIENT}:{urllib.parse.quote(SECRET)}' or not asked or \
                        asked['code_challenge'] != challenge or asked['redirect_uri'] != fields['redirect_uri']:
                    return self.send_error(400)
                self.answer({'access_token': 'x', 'token_type': 'Bearer', 'id_token': provider.token(asked)})

        self.server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Handler)
        self.issuer = f'http://127.0.0.1:{self.server.server_port}'
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def approve(self, address):
        """What happens in the browser at the provider: the person agrees, and is sent back."""
        asked = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(address).query))
        assert asked['response_type'] == 'code' and asked['code_challenge_method'] == 'S256'
        code = f'code-{time.monotonic_ns()}'
        self.codes[code] = asked
        return urllib.parse.urlsplit(
            f"{asked['redirect_uri']}?{urllib.parse.urlencode({'code': code, 'state': asked['state']})}")

    def token(self, asked):
        now = int(time.time())
        claims = {'iss': self.issuer, 'aud': CLIENT, 'sub': '1', 'exp': now + 300, 'iat': now,
                  'nonce': asked['nonce'], 'preferred_username': 'chie'}
        claims |= {'audience': {'aud': 'another'}, 'issuer': {'iss': 'http://elsewhere'},
                   'expired': {'exp': now - 10}, 'nonce': {'nonce': 'an old one'},
                   'stranger': {'preferred_username': 'nobody here'}}.get(self.lie, {})
        if self.lie == 'unsigned':
            return jwt.encode(claims, None, algorithm='none')
        key = self.stranger if self.lie == 'key' else self.key
        return jwt.encode(claims, key, algorithm='RS256', headers={'kid': 'one'})


@pytest.fixture(scope='module')
def provider():
    provider = IdentityProvider()
    yield provider
    provider.server.shutdown()


@pytest.fixture(scope='module')
def served(house, provider):
    secret = f'{house.folder}/secret.txt'
    with open(secret, 'w') as file:
        file.write(SECRET + '\n')
    house.run('account', 'create', 'chie', '--role', 'speakers', '--by-provider')
    service = house.serve('--provider', provider.issuer, '--client-id', CLIENT, '--client-secret', secret,
                          '--address', 'https://rostrum.test')
    yield service
    service.stop()


def log_in(service, provider):
    begun = service.ask('GET', '/login/provider')
    assert begun.status == 302
    cookie = begun.headers['Set-Cookie'].split(';')[0]
    back = provider.approve(begun.headers['Location'])
    return service.ask('GET', f'{back.path}?{back.query}', headers={'Cookie': cookie})


def test_an_operator_logs_in_at_the_provider(served, provider):
    provider.lie = None
    answer = log_in(served, provider)
    assert answer.status == 303
    [cookie] = [value for value in answer.headers.get_all('Set-Cookie') if value.startswith('__Host-rostrum=')]
    assert 'HttpOnly' in cookie and 'Secure' in cookie and 'SameSite' in cookie
    me = served.ask('GET', '/v1/me', headers={'Cookie': cookie.split(';')[0]})
    assert me.json == {'name': 'chie', 'grants': [{'role': 'speakers'}]}


@pytest.mark.parametrize('lie', ['audience', 'issuer', 'expired', 'nonce', 'key', 'unsigned', 'stranger'])
def test_a_token_that_is_not_good_lets_nobody_in(served, provider, lie):
    provider.lie = lie
    answer = log_in(served, provider)
    assert answer.status in (401, 404)
    assert not [value for value in answer.headers.get_all('Set-Cookie') or [] if value.startswith('__Host-rostrum=')]


def test_a_login_that_another_browser_began_is_refused(served, provider):
    provider.lie = None
    begun = served.ask('GET', '/login/provider')
    other = served.ask('GET', '/login/provider').headers['Set-Cookie'].split(';')[0]
    back = provider.approve(begun.headers['Location'])
    assert served.ask('GET', f'{back.path}?{back.query}', headers={'Cookie': other}).status == 403
    assert served.ask('GET', f'{back.path}?{back.query}').status == 403


def test_a_password_does_not_open_an_account_of_the_provider(served):
    assert served.ask('POST', '/v1/login', {'name': 'chie', 'password': ''}).status == 401
