@echo off
setlocal
if "%~1"=="" (
  echo Keo mot danh sach Excel tha vao bieu tuong nay de in giay khen.
  echo Noi dung chung dat trong tep "giay-khen.yaml" canh danh sach; lay tep mau bang lenh: vanban mau giay_khen --chung
  pause
  exit /b 2
)
call "%~dp0vanban.bat" hang-loat giay_khen "%~1" --chung "%~dp1giay-khen.yaml" -o "%~dpn1-giay-khen"
echo.
pause
