@echo off
setlocal
call "%~dp0vanban.bat" mo
if errorlevel 1 pause
