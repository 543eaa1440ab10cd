"""Logging in at a provider of identities (OpenID Connect), which the test runs itself."""
import base64
import hashlib
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
        self.codes, self.lie, self.subject = {}, None, '1'
        # What else stands among its keys, and what of its own key is left out.
        self.others, self.without = [], ()
        self.described, self.redirects, self.asked = {}, False, []
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
                provider.asked.append(self.path)
                if self.path == '/.well-known/openid-configuration':
                    self.answer({
                        'issuer': provider.issuer, 'authorization_endpoint': f'{provider.issuer}/authorize',
                        'token_endpoint': f'{provider.issuer}/token', 'jwks_uri': f'{provider.issuer}/keys'
                    } | provider.described)
                elif self.path == '/keys':
                    key = jwt.algorithms.RSAAlgorithm.to_jwk(provider.key.public_key(), as_dict=True)
                    own = {'kid': 'one', 'alg': 'RS256', 'use': 'sig'} | key
                    own = {name: value for name, value in own.items() if name not in provider.without}
                    mine = [] if provider.lie == 'keys' else [own]
                    self.answer({'keys': provider.others + mine + provider.others})
                else:
                    self.send_error(404)

            def do_POST(self):
                provider.asked.append(self.path)
                if provider.redirects and self.path == '/token':
                    self.send_response(307)
                    self.send_header('Location', f'{provider.issuer}/elsewhere')
                    self.send_header('Content-Length', '0')
                    return self.end_headers()
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
        claims = {'iss': self.issuer, 'aud': CLIENT, 'sub': self.subject, 'exp': now + 300, 'iat': now,
                  'nonce': asked['nonce'], 'preferred_username': 'Ana Horvat', 'email': 'ana@example.org', 'email_verified': True}
        claims |= {'audience': {'aud': 'another'}, 'issuer': {'iss': 'http://elsewhere'},
                   'expired': {'exp': now - 10}, 'nonce': {'nonce': 'an old one'},
                   'not yet': {'nbf': now + 3600}, 'in the future': {'iat': now + 3600},
                   'for another': {'azp': 'another'},
                   'for another of two': {'aud': [CLIENT, 'another'], 'azp': 'another'},
                   'for which of two': {'aud': [CLIENT, 'another']}, 'one of two': {'aud': [CLIENT, 'another'], 'azp': CLIENT},
                   'no subject': {'sub': ''}}.get(self.lie, {})
        if self.lie == 'unsigned':
            return jwt.encode(claims, None, algorithm='none')
        key = self.stranger if self.lie == 'key' else self.key
        return jwt.encode(claims, key, algorithm='RS256', headers={'kid': 'one'})


@pytest.fixture(scope='module')
def provider():
    provider = IdentityProvider()
    yield provider
    provider.server.shutdown()


@pytest.fixture(autouse=True)
def honest(provider):
    """Every test begins with a provider that says the truth."""
    provider.lie, provider.subject, provider.others, provider.without = None, '1', [], ()
    provider.described, provider.redirects, provider.asked = {}, False, []


def serve(house, provider):
    secret = f'{house.folder}/secret.txt'
    with open(secret, 'w') as file:
        file.write(SECRET + '\n')
    return house.serve('--provider', provider.issuer, '--client-id', CLIENT, '--client-secret', secret,
                       '--address', 'https://rostrum.test')


@pytest.fixture(scope='module')
def served(house, provider):
    house.run('account', 'create', 'chie', '--role', 'speakers', '--by-provider')
    # With a slash at its end it is the same provider.
    house.run('account', 'link', 'chie', '--provider', f'{provider.issuer}/', '--subject', '1')
    service = serve(house, provider)
    yield service
    service.stop()


def log_in(service, provider, path='/login/provider'):
    begun = service.ask('GET', path)
    assert begun.status == 302
    cookie = begun.headers['Set-Cookie'].split(';')[0]
    back = provider.approve(begun.headers['Location'])
    return service.ask('GET', f'{back.path}?{back.query}', headers={'Cookie': cookie})


def let_in(answer):
    """The cookie of whoever was let in; nothing if nobody was."""
    return [value.split(';')[0] for value in answer.headers.get_all('Set-Cookie') or []
            if value.startswith('__Host-rostrum=')]


def name(service, answer):
    assert answer.status == 303, answer.body
    [cookie] = let_in(answer)
    return service.ask('GET', '/v1/me', headers={'Cookie': cookie}).json['name']


def test_an_operator_logs_in_at_the_provider(served, provider):
    answer = log_in(served, provider)
    assert answer.status == 303
    [cookie] = [value for value in answer.headers.get_all('Set-Cookie') if value.startswith('__Host-rostrum=')]
    assert 'HttpOnly' in cookie and 'Secure' in cookie and 'SameSite' in cookie
    me = served.ask('GET', '/v1/me', headers={'Cookie': cookie.split(';')[0]})
    assert me.json == {'name': 'chie', 'grants': [{'role': 'speakers'}]}


@pytest.mark.parametrize('lie', [
    'audience', 'issuer', 'expired', 'nonce', 'key', 'unsigned', 'not yet', 'in the future', 'for another',
    'for another of two', 'for which of two', 'no subject', 'keys'])
def test_a_token_that_is_not_good_lets_nobody_in(served, provider, lie):
    provider.lie = lie
    answer = log_in(served, provider)
    assert answer.status == 401 and not let_in(answer)


def test_a_token_for_several_that_this_service_asked_for_is_good(served, provider):
    provider.lie = 'one of two'
    assert name(served, log_in(served, provider)) == 'chie'


def test_nobody_is_known_by_a_name_or_an_address(served, provider):
    # The provider calls them Ana Horvat, who has an account with a password.
    provider.subject = 'another'
    answer = log_in(served, provider)
    assert answer.status == 403 and not let_in(answer)
    assert 'another' in answer.json['detail']


@pytest.mark.parametrize('other', [
    {'kty': 'AKP', 'kid': 'two', 'alg': 'ML-DSA-65', 'pub': 'AAAA'},
    {'kty': 'oct', 'kid': 'two', 'alg': 'HS256', 'k': 'AAAA'},
    {'kty': 'OKP', 'kid': 'two', 'crv': 'X25519', 'x': 'hSDwCYkwp1R0i33ctD73Wg2_Og0mOBr066SpjqqbTmo'},
    {'kty': 'EC', 'kid': 'two', 'crv': 'secp256k1', 'alg': 'ES256K', 'x': 'AAAA', 'y': 'AAAA'},
    {'kty': 'RSA', 'kid': 'two', 'alg': 'RSA-OAEP', 'use': 'enc', 'n': 'AAAA', 'e': 'AQAB'},
    {'kty': 'EC', 'kid': 'one', 'crv': 'P-256', 'alg': 'ES256', 'x': 'AAAA', 'y': 'AAAA'},
    {'kty': 'RSA', 'kid': 'two', 'n': 7}, {'kid': 'two'}, {}, 'a text', None, 7, []], ids=str)
def test_a_key_that_is_not_understood_stops_nobody(served, provider, other):
    provider.others = [other]
    assert name(served, log_in(served, provider)) == 'chie'


@pytest.mark.parametrize('without', [('alg',), ('kid',), ('use', 'alg', 'kid')], ids=str)
def test_a_key_need_not_say_more_than_it_must(served, provider, without):
    provider.without = without
    assert name(served, log_in(served, provider)) == 'chie'


def test_redirections_are_not_followed(served, provider):
    provider.redirects = True
    answer = log_in(served, provider)
    assert answer.status == 401 and not let_in(answer)
    assert '/token' in provider.asked and '/elsewhere' not in provider.asked


@pytest.mark.parametrize('endpoint', ['authorization_endpoint', 'token_endpoint', 'jwks_uri'])
def test_addresses_without_tls_are_refused(house, provider, endpoint):
    for address in ('http://login.test/x', f'{provider.issuer}@login.test/x', 'ftp://127.0.0.1/x', 'x', ''):
        provider.described = {endpoint: address}
        service = serve(house, provider)
        try:
            answer = service.ask('GET', '/login/provider')
            assert answer.status == 401 and 'TLS' in answer.json['detail'], address
        finally:
            service.stop()


def test_a_login_that_another_browser_began_is_refused(served, provider):
    begun = served.ask('GET', '/login/provider')
    other = served.ask('GET', '/login/provider').headers['Set-Cookie'].split(';')[0]
    back = provider.approve(begun.headers['Location'])
    assert served.ask('GET', f'{back.path}?{back.query}', headers={'Cookie': other}).status == 403
    assert served.ask('GET', f'{back.path}?{back.query}').status == 403


def test_a_password_does_not_open_an_account_of_the_provider(served):
    assert served.ask('POST', '/v1/login', {'name': 'chie', 'password': ''}).status == 401


def test_an_invitation_links_whoever_comes_first_and_nobody_else(house, served, provider):
    said = house.run('account', 'create', 'dora', '--role', 'drafter', '--by-provider')
    first = said.split()[-1]
    path = house.run('account', 'link', 'dora').split()[-1]
    provider.subject = 'dora at home'
    # The second took the place of the first.
    assert log_in(served, provider, first).status == 403
    assert name(served, log_in(served, provider, path)) == 'dora'
    assert name(served, log_in(served, provider)) == 'dora'
    provider.subject = 'somebody else'
    assert log_in(served, provider, path).status == 403
    assert log_in(served, provider).status == 403
    assert f'linked to dora at home at {provider.issuer}' in house.run('account', 'list')


def test_an_invitation_does_not_move_a_link(house, served, provider):
    said = house.run('account', 'create', 'emil', '--role', 'drafter', '--by-provider')
    answer = log_in(served, provider, said.split()[-1])
    assert answer.status == 422 and not let_in(answer) and 'chie' in answer.json['detail']
    provider.subject = 'emil'
    assert name(served, log_in(served, provider, said.split()[-1])) == 'emil'


def test_an_operator_links_and_unlinks_by_the_subject(house, served, provider, secretary):
    house.make_account('Fatou Diop', '--role', 'speakers')
    path = '/v1/accounts/Fatou%20Diop/identity'
    identity = {'issuer': provider.issuer, 'subject': 'fatou'}
    assert served.ask('PUT', path, identity, secretary).status == 204
    assert served.ask('PUT', path, identity, secretary).status == 409
    assert served.ask('PUT', path, identity | {'issuer': 'http://login.test'}, secretary).status == 422
    assert served.ask('PUT', '/v1/accounts/nobody/identity', identity, secretary).status == 404
    provider.subject = 'fatou'
    answer = log_in(served, provider)
    assert name(served, answer) == 'Fatou Diop'
    [account] = [account for account in served.ask('GET', '/v1/accounts', token=secretary).json
                 if account['name'] == 'Fatou Diop']
    assert account['identities'] == [identity]
    assert served.ask('DELETE', path, token=secretary).status == 204
    assert served.ask('DELETE', path, token=secretary).status == 404
    assert served.ask('GET', '/v1/me', headers={'Cookie': let_in(answer)[0]}).status == 401
    assert log_in(served, provider).status == 403
    invitation = served.ask('POST', '/v1/accounts/Fatou%20Diop/invitation', token=secretary)
    assert invitation.status == 201
    assert name(served, log_in(served, provider, invitation.json['path'])) == 'Fatou Diop'
