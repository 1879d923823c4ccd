from weather.session import http

BASE = "https://weather.example.com"


def fetch_forecast(city: str) -> str:
    return http.get(f"{BASE}/forecast/{city}", timeout=5).text  # blocks


def fetch_history(city: str) -> str:
    return http.get(f"{BASE}/history/{city}", timeout=5).text
