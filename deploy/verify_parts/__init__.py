"""What verify.py is made of beside the check of a session itself."""
