import requests
from requests.adapters import HTTPAdapter

http = requests.Session()
http.mount("https://", HTTPAdapter(max_retries=3))
